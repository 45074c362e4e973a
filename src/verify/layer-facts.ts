export interface LayerFacts {
  readonly version: 1;
}
