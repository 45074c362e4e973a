#include <stdio.h>

extern int hull_value;

/* A variable of libhull: resolved before main, however lazily functions are. */
int main(void) { return hull_value != 42 || puts("hull ok") < 0; }
