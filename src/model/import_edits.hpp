// What a person answered about imported files, so that newer exports of the same systems are read the same
// way wherever the workshop file goes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace flipchart::model {

// A holder of events whom the chart knows under another name.
struct HolderAlias {
  std::string holder, position;
  friend bool operator==(const HolderAlias&, const HolderAlias&) = default;
};

// Which column of files with such headers is which field: `fields` and `headers` go together, one for one.
struct HeaderMapping {
  std::string signature;  // of the headers
  std::string kind;       // "people"; empty: as it is found
  std::string dates;      // "day first", "month first"; empty: as they are found
  std::vector<std::string> fields, headers;
  friend bool operator==(const HeaderMapping&, const HeaderMapping&) = default;
};

struct ImportAnswers {
  std::vector<HolderAlias> aliases;
  std::vector<HeaderMapping> mappings;
  bool empty() const { return aliases.empty() && mappings.empty(); }
  friend bool operator==(const ImportAnswers&, const ImportAnswers&) = default;
};

// In the place of all that was answered before.
struct RememberAnswers {
  static constexpr std::string_view kKind = "import_answers";
  ImportAnswers answers;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.always("aliases", e.answers.aliases);
    f.always("mappings", e.answers.mappings);
  }
};

}  // namespace flipchart::model
