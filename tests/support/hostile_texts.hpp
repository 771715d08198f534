// Names and ids that break what is careless with markup.
#pragma once

#include <string>
#include <vector>

namespace flipchart::support {

inline std::vector<std::string> hostile_texts() {
  return {"\"><script>alert(1)</script>",
          "]]>&amp;&#0;",
          "a\x01\x02\x1f"
          "b\n\tc",
          "\xff\xfe bytes",
          "' onload='x",
          "\xEF\xBF\xBE\xEF\xBF\xBF",
          "-->",
          "{}url(#x)",
          "a/b c\\..",
          "",
          "👩‍👩‍👧 وزارة الصحة",
          std::string(10'000, 'w')};
}

}  // namespace flipchart::support
