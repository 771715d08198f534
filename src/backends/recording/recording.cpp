#include "backends/recording/recording.hpp"

namespace flipchart::backends {

base::Result<std::string> recording(const scene::Deck& deck) {
  std::string out = "deck " + deck.view + ' ' + deck.detail + '\n';
  for (const scene::Page& page : deck.pages)
    out += "page " + page.title + '\n' + scene::dumped(scene::whole(page));
  return out;
}

}  // namespace flipchart::backends
