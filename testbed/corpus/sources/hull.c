#include <stdio.h>

int hull_answer(void);

/* Needs libhull, directly or through another library. */
int main(void) { return hull_answer() != 42 || puts("hull ok") < 0; }
