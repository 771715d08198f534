// Lists of ids in which each stands once, in the order they came. Whether anything has such an id is not
// asked: what a merge or an older journal names may be gone from the data, and is kept as it was.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

namespace flipchart::model {

// Linear, however many there are: a whole seam may bring thousands.
inline void gather_into(std::vector<std::string>& list, const std::vector<std::string>& more) {
  std::unordered_set<std::string> known(list.begin(), list.end());
  for (const std::string& one : more) {
    if (known.insert(one).second) list.push_back(one);
  }
}
// Takes `gone` out of the list; the first of them that is not in it, else nullptr.
inline const std::string* take_out(std::vector<std::string>& list, const std::vector<std::string>& gone) {
  const std::unordered_set<std::string> there(list.begin(), list.end());
  for (const std::string& one : gone) {
    if (!there.contains(one)) return &one;
  }
  const std::unordered_set<std::string> goes(gone.begin(), gone.end());
  std::erase_if(list, [&](const std::string& one) { return goes.contains(one); });
  return nullptr;
}

}  // namespace flipchart::model
