int hull_future(void);

/* A library that was linked with a newer C library. */
int hull_answer(void) { return 42 + hull_future(); }
