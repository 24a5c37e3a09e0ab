#include <stddef.h>
#include <stdint.h>

// Of compiler-rt (FuzzerInterface.h): runs the fuzzer from a program's own main.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));
