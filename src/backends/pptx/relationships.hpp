// What a part of a package leads to: the list that stands beside it.
#pragma once

#include <string>
#include <string_view>

namespace flipchart::backends {

inline constexpr std::string_view kXml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

class Relationships {
 public:
  Relationships& add(std::string_view id, std::string_view kind, std::string_view target) {
    out_ += "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + std::string(kKinds) + std::string(kind) +
            "\" Target=\"" + std::string(target) + "\"/>";
    return *this;
  }
  std::string take() { return out_ + "</Relationships>"; }

 private:
  static constexpr std::string_view kKinds =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  std::string out_ = std::string(kXml) +
                     "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
};

}  // namespace flipchart::backends
