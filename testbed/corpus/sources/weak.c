#include <stdio.h>

__attribute__((weak)) int hull_answer(void);

/* Does without libhull's symbol where the library does not have it. */
int main(void) { return (hull_answer && hull_answer() != 42) || puts("hull ok") < 0; }
