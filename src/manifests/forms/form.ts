import type { Change } from '../edit/edit.ts';
import type { ImageIdentity } from '../identity.ts';
import type { Effect, NamedImage, WantedImage } from '../manifests.ts';
import type { AnchorPolicy, Location } from '../yaml/locate.ts';
import type { Stream } from '../yaml/model.ts';
import type { YamlPath } from '../yaml/yamlpath.ts';

/** The node of an image, and the way to it. */
export interface FormSite {
  readonly stream: Stream;
  readonly path: YamlPath;
  readonly at: Location;
  /** Whose image it is to be, where that is known. */
  readonly image?: ImageIdentity | undefined;
}

/** One way in which YAML names an image: an entry of the table in `forms.ts`. */
export interface Form {
  readonly name: string;
  /** Its row in the documentation. */
  readonly documentation: {
    /** The keys that it is recognised by. */
    readonly recognised: string;
    readonly written: string;
  };
  matches(at: Location): boolean;
  /** Reads the image that the form names; reading follows anchors. */
  read(site: FormSite): NamedImage | undefined;
  /** Changes that make the form name the image. */
  changes(site: FormSite, wanted: WantedImage, anchors: AnchorPolicy): readonly Change[];
  /** The repository that stands beside the form, where the form itself names none. */
  repositoryBeside?(site: FormSite): string | undefined;
  /** Effect of the image where the form is read; absent: a chart decides. */
  effect?(site: FormSite): Effect;
  /** True where the form has no place for a digest. */
  holdsTagAlone?(at: Location): boolean;
}
