// While it lives, every word that passes the translator's door stands in <these>, so that a test sees which
// do.
#pragma once

#include "base/language.hpp"

namespace flipchart::support {

struct MarkedWords {
  MarkedWords() { base::speak(base::Language::marked("<", ">")); }
  ~MarkedWords() { base::speak({}); }
  MarkedWords(const MarkedWords&) = delete;
  MarkedWords& operator=(const MarkedWords&) = delete;
};

}  // namespace flipchart::support
