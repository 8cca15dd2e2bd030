import type { BundledPackage } from './lock.ts';

interface Product {
  readonly name: string;
  readonly version: string;
  readonly commit: string;
  /** The commit's time, RFC 3339: the same commit gives the same bill. */
  readonly time: string;
}

/**
 * The bill of materials of the bundle, CycloneDX 1.6 in JSON: each package that it holds with version, licence, hash of
 * its archive and package URL. What is needed to build alone is not in it.
 */
export function billOfMaterials(product: Product, packages: readonly BundledPackage[]): string {
  const root = `pkg:npm/${product.name}@${product.version}`;
  const components = packages.map((one) => ({
    type: 'library',
    'bom-ref': packageUrl(one),
    name: one.name,
    version: one.version,
    licenses: [/^[\w.-]+$/.test(one.license) ? { license: { id: one.license } } : { expression: one.license }],
    hashes: [{ alg: 'SHA-512', content: one.sha512 }],
    purl: packageUrl(one),
  }));
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      timestamp: product.time,
      component: {
        type: 'application',
        'bom-ref': root,
        name: product.name,
        version: product.version,
        purl: root,
        licenses: [{ license: { id: 'Apache-2.0' } }],
        properties: [{ name: 'commit', value: product.commit }],
      },
    },
    components,
    dependencies: [{ ref: root, dependsOn: components.map((one) => one['bom-ref']) }],
  };
  return `${JSON.stringify(bill, undefined, 2)}\n`;
}

/** Package URL of npm; the `@` of a scope is escaped, as its specification asks. */
function packageUrl({ name, version }: BundledPackage): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}
