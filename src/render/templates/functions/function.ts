/** A function of templates; its last argument is the piped one. @throws RenderProblem for arguments it does not take */
export type GoFunction = (...args: readonly unknown[]) => unknown;
