// A word is looked for by its rarest byte, which memchr finds many at a time: see folded_texts.hpp.
#include "search/folded_texts.hpp"

#include <algorithm>
#include <cstring>

#include "base/parallel.hpp"
#include "search/folding.hpp"

namespace flipchart::search {

namespace {

// Texts of one part: enough parts to share among cores, and the bytes of one are below 4 GB whatever stands
// in it.
constexpr std::size_t kPart = 16384;

bool ends_form(char c) {
  return static_cast<unsigned char>(c) <= static_cast<unsigned char>(kOtherForm);
}

}  // namespace

FoldedTexts::FoldedTexts(std::size_t count, const std::function<std::string_view(std::size_t)>& text,
                         const std::stop_token& stop)
    : count_(count), parts_((count + kPart - 1) / kPart) {
  std::vector<std::array<std::uint32_t, 256>> times(parts_.size());
  base::parallel_for(parts_.size(), [&](std::size_t p) {
    if (stop.stop_requested()) return;
    Part& part = parts_[p];
    const std::size_t first = p * kPart;
    const std::size_t last = std::min(count, first + kPart);
    std::string bytes(1, '\0');
    part.begins.reserve(last - first + 1);
    for (std::size_t t = first; t < last; ++t) {
      part.begins.push_back(static_cast<std::uint32_t>(bytes.size()));
      append_forms(text(t), bytes);
      bytes += '\0';
    }
    part.begins.push_back(static_cast<std::uint32_t>(bytes.size()));
    part.bytes = std::string(bytes);  // no larger than it must be
    times[p].fill(0);
    for (const char c : part.bytes) ++times[p][static_cast<unsigned char>(c)];
  });
  for (const auto& part : times) {
    for (std::size_t c = 0; c < part.size(); ++c) times_[c] += part[c];
  }
}

std::size_t FoldedTexts::bytes() const {
  std::size_t all = 0;
  for (const Part& part : parts_)
    all += part.bytes.capacity() + part.begins.capacity() * sizeof(std::uint32_t);
  return all;
}

// The text that holds byte `at`, which is not before the text `from`: doubling steps, then halving ones.
std::size_t FoldedTexts::Part::text_at(std::size_t from, std::size_t at) const {
  std::size_t step = 1;
  while (from + step < begins.size() && begins[from + step] <= at) {
    from += step;
    step *= 2;
  }
  const auto first = begins.begin() + static_cast<std::ptrdiff_t>(from);
  const auto last = begins.begin() + static_cast<std::ptrdiff_t>(std::min(from + step, begins.size()));
  return static_cast<std::size_t>(std::upper_bound(first, last, at) - begins.begin()) - 1;
}

void FoldedTexts::mark(const Part& part, const Query& query, std::size_t word, std::size_t anchor,
                       Mark* marks) {
  const std::string& wanted = query.words[word];
  const std::string_view bytes = part.bytes;
  std::size_t text = 0;
  std::size_t from = 1 + anchor;
  while (from < bytes.size()) {
    const void* const found = std::memchr(bytes.data() + from, wanted[anchor], bytes.size() - from);
    if (found == nullptr) return;
    const auto at = static_cast<std::size_t>(static_cast<const char*>(found) - bytes.data()) - anchor;
    from = at + anchor + 1;
    if (wanted.size() > 1 && bytes.compare(at, wanted.size(), wanted) != 0) continue;
    if (part.begins[text + 1] <= at) text = part.text_at(text + 1, at);
    Mark& mark = marks[text];
    mark.add_inside(word);
    if (!parts_words(bytes[at - 1])) continue;
    mark.add_beginning(word);
    // The whole query begins with its first word.
    if (word != 0 || !ends_form(bytes[at - 1])) continue;
    if (bytes.compare(at, query.whole.size(), query.whole) != 0) continue;
    mark.add_whole(ends_form(bytes[at + query.whole.size()]));
    from = part.begins[text + 1] + anchor;  // nothing better is to come in this text
  }
}

std::vector<Mark> FoldedTexts::marked(const Query& query) const {
  std::vector<Mark> marks(count_);
  std::vector<std::size_t> anchors;
  for (const std::string& word : query.words) {
    const auto rarest = std::min_element(word.begin(), word.end(), [&](char a, char b) {
      return times_[static_cast<unsigned char>(a)] < times_[static_cast<unsigned char>(b)];
    });
    if (times_[static_cast<unsigned char>(*rarest)] == 0) return marks;
    anchors.push_back(static_cast<std::size_t>(rarest - word.begin()));
  }
  base::parallel_for(parts_.size(), [&](std::size_t p) {
    for (std::size_t word = 0; word < query.words.size(); ++word)
      mark(parts_[p], query, word, anchors[word], marks.data() + p * kPart);
  });
  return marks;
}

}  // namespace flipchart::search
