/**
 * Names a repository whatever the protocol of its address: `https://host/a/b.git`, `git@host:a/b` and
 * `ssh://git@host:22/a/b` are the same one.
 */
export function repositoryIdentity(address: string): string {
  const text = address.trim().toLowerCase();
  const [, scp = '', path = ''] = /^(?:[^/@]+@)?([^/:@]+):(?!\/\/)(.+)$/.exec(text) ?? [];
  const [, host = '', rest = ''] = /^[a-z+]+:\/\/(?:[^/@]*@)?([^/]*)(\/.*)?$/.exec(text) ?? [];
  const name = scp === '' ? (host === '' ? text : `${host.replace(/:(?:22|80|443)$/, '')}/${rest}`) : `${scp}/${path}`;
  return name
    .replaceAll(/\/+/g, '/')
    .replace(/\/$/, '')
    .replace(/\.git$/, '');
}
