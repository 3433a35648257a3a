import { isAddress } from "./private-host.ts";

/** Labels under which countries register names for others, beside those of up to three letters. */
const countrySecondLevels = new Set(
  "asso csiro firm gouv govt idv info name plc police presse school store".split(" "),
);

/** Domains whose names belong to the customers of one company, as far as a registry or a token service may run there. */
const tenantDomains = new Set(
  (
    "amazonaws.com awsapprunner.com azurecr.io azurewebsites.net azurecontainerapps.io azure-api.net cloudapp.net " +
    "cloudapp.azure.com trafficmanager.net cloudfront.net elasticbeanstalk.com run.app web.app appspot.com " +
    "cloudfunctions.net pkg.dev firebaseapp.com github.io github.dev githubpreview.dev gitlab.io gitpod.io " +
    "herokuapp.com fly.dev render.com onrender.com railway.app up.railway.app vercel.app netlify.app pages.dev " +
    "workers.dev trycloudflare.com ondigitalocean.app jfrog.io jfrog.dev ngrok.io ngrok.app ngrok.dev " +
    "ngrok-free.app ngrok-free.dev loca.lt localhost.run nip.io sslip.io xip.io traefik.me duckdns.org no-ip.org " +
    "ddns.net dyndns.org dynv6.net hopto.org eu.org us.com uk.com eu.com de.com scw.cloud ovh.net " +
    "oraclecloud.com ocir.io myhuaweicloud.com aliyuncs.com tencentcloudcr.com openshiftapps.com codespaces.new"
  ).split(" "),
);

/**
 * True when whoever owns `registry`'s name owns `other`'s too: one lies below the other, or both lie directly below one
 * domain that is somebody's own. Where that cannot be told without the public suffix list the answer is false.
 *
 * @see publicsuffix.org: why a shared parent alone proves nothing
 */
export function isSameSite(registry: string, other: string): boolean {
  if (isAddress(registry) || isAddress(other)) return false;
  if (registry === other || isBelow(other, registry) || isBelow(registry, other)) return true;
  const parent = parentOf(registry);
  return parent === parentOf(other) && parent.includes(".") && !isShared(parent);
}

/** A parent of one label is a whole top-level domain, and nobody's own. */
function isBelow(name: string, parent: string): boolean {
  return parent.includes(".") && name.endsWith(`.${parent}`);
}

function parentOf(name: string): string {
  return name.slice(name.indexOf(".") + 1);
}

function isShared(domain: string): boolean {
  const labels = domain.split(".");
  for (let at = 0; at < labels.length - 1; at++) if (tenantDomains.has(labels.slice(at).join("."))) return true;
  const [second = "", top = ""] = labels.slice(-2);
  if (labels.length > 2 || top.length > 2) return false;
  // `co.uk`, `com.au`, `ne.jp`: short second labels below a country are as a rule not one owner's.
  return second.length <= 3 || countrySecondLevels.has(second);
}
