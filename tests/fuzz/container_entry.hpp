// Any bytes as an archive, and what comes out of it as a document of a format. Called by the fuzzer and, on
// the seeds, by the ordinary tests. Promises: whatever fails says which file, and nothing is larger than
// allowed.
#pragma once

#include <cstdlib>
#include <string>
#include <string_view>

#include "formats/readers.hpp"

namespace flipchart::fuzz {

inline void open_container(std::string_view bytes) {
  using namespace formats;
  ProblemLog log;
  const auto found = unpacked({0, "a.gz", base::Bytes(std::string(bytes))}, log);
  if (!found) {
    if (!found.error().message.starts_with("a.gz")) std::abort();
    return;
  }
  for (const Document& document : *found) {
    if (!document.name.starts_with("a.gz")) std::abort();
    if (!format_of(document) && !why_unreadable(document).starts_with("is ")) std::abort();
  }
}

}  // namespace flipchart::fuzz
