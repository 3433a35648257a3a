type Clients = typeof import("@build-once/clients");

/**
 * Loads the official clients from `dist/clients`, which lies beside every action's folder. The address is put together
 * at run time so that no bundler follows it and copies megabytes into each action.
 */
export async function loadClients(): Promise<Clients> {
  const address = new URL(["..", "clients", "index.js"].join("/"), import.meta.url).href;
  return (await import(/* webpackIgnore: true */ address)) as Clients;
}
