#include "CRE2.h"

#include <re2/re2.h>

#include <cstring>
#include <new>

struct cre2_pattern {
  RE2 expression;
  cre2_pattern(const re2::StringPiece &text, const RE2::Options &options)
      : expression(text, options) {}
};

// No exception may cross into Swift, so every entry point that allocates catches them all.

extern "C" cre2_pattern *cre2_compile(const char *text, size_t length, long memory) {
  try {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(memory);
    return new cre2_pattern(re2::StringPiece(text, length), options);
  } catch (...) {
    return nullptr;
  }
}

extern "C" int cre2_is_valid(const cre2_pattern *pattern) { return pattern->expression.ok() ? 1 : 0; }

extern "C" void cre2_reason(const cre2_pattern *pattern, char *reason, size_t capacity) {
  if (capacity == 0) return;
  const std::string &text = pattern->expression.error();
  size_t count = text.size() < capacity - 1 ? text.size() : capacity - 1;
  std::memcpy(reason, text.data(), count);
  reason[count] = '\0';
}

extern "C" int cre2_search(const cre2_pattern *pattern, const char *text, size_t length) {
  try {
    re2::StringPiece input(text, length);
    return pattern->expression.Match(input, 0, length, RE2::UNANCHORED, nullptr, 0) ? 1 : 0;
  } catch (...) {
    return -1;
  }
}

extern "C" void cre2_free(cre2_pattern *pattern) { delete pattern; }
