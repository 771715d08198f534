// A word of the command line that must be one of a few.
#pragma once

#include <map>
#include <string>

#include "base/result.hpp"

namespace flipchart::cli {

template <class Value>
base::Result<Value> chosen(const std::string& text, const std::map<std::string, Value>& values) {
  const auto found = values.find(text);
  if (found != values.end()) return found->second;
  std::string names;
  for (const auto& entry : values) names += (names.empty() ? "" : ", ") + entry.first;
  return base::failed("\"" + text + "\" is none of " + names, base::Failure::usage);
}

}  // namespace flipchart::cli
