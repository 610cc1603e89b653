/** What the notice is to say. */
export interface Told {
  readonly state: string;
  readonly says: readonly HTMLElement[];
}
