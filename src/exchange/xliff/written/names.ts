/** A file's unit ids, and those that its codes name, which are known to be units only when all have been read. */
export interface Names {
  readonly units: Set<string>
  readonly subFlows: Set<string>
}
