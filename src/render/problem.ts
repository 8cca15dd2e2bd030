/** Why a part cannot be rendered, as a clause. An internal error: whoever renders lists it as *not rendered, because*. */
export class RenderProblem extends Error {
  constructor(because: string) {
    super(because);
    this.name = 'RenderProblem';
  }
}
