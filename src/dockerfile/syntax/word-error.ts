/** Why a word cannot be expanded. Whoever knows the line makes a UserError of it. */
export class WordError extends Error {
  override readonly name = 'WordError';
  readonly remedy: string;
  constructor(
    message: string,
    remedy = 'Write ${NAME}, ${NAME:-default} or another form that Dockerfiles have.',
  ) {
    super(message);
    this.remedy = remedy;
  }
}
