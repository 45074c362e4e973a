/* A program without any library and without relocations. */
void _start(void) {
  for (;;) {
  }
}
