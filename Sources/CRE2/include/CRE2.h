#ifndef CRE2_H
#define CRE2_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A compiled regular expression of RE2, owned by the caller.
typedef struct cre2_pattern cre2_pattern;

/// Compiles `length` bytes of UTF-8; `memory` bounds the program and its caches, in bytes.
/// The answer is never to be used before cre2_is_valid said 1; NULL when memory ran out.
cre2_pattern *cre2_compile(const char *text, size_t length, long memory);

/// 1 when the pattern compiled.
int cre2_is_valid(const cre2_pattern *pattern);

/// Copies the reason of a failed compilation, cut to `capacity` bytes with the closing zero.
void cre2_reason(const cre2_pattern *pattern, char *reason, size_t capacity);

/// 1 when the pattern is found anywhere in the text, in time linear in `length`; -1 on failure.
int cre2_search(const cre2_pattern *pattern, const char *text, size_t length);

/// Frees what cre2_compile gave; NULL is allowed.
void cre2_free(cre2_pattern *pattern);

#ifdef __cplusplus
}
#endif

#endif
