// A stretch of an events file, cut and read by one thread: columns of small numbers for texts, to be put
// after the blocks before it. Knows nothing of other blocks but what texts its worker has met.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "importers/loaded_source.hpp"
#include "importers/times.hpp"

namespace flipchart::importers {

// The texts one worker met in one column, numbered from 0 as they came. The number of a text costs no more
// than a look at its bytes.
class MetTexts {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFFU;  // of cells that say nothing

  MetTexts() : table_(kFirstTable) {}
  std::uint32_t number_of(std::string_view cell);
  std::uint32_t size() const { return size_; }
  // Those met since last asked.
  std::vector<std::string> take_new() { return std::exchange(new_, {}); }

 private:
  static constexpr std::size_t kFirstTable = 1024;
  struct Entry {  // of a text of up to 16 bytes: all of it; of a longer one: its hash
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    std::uint32_t length = 0;  // 0: free
    std::uint32_t number = 0;
  };
  static Entry key_of(std::string_view text);
  static std::uint64_t hash_of(const Entry& key);
  bool same(const Entry& entry, const Entry& key, std::string_view text) const;
  void grow();

  std::vector<Entry> table_;  // open addressing, at most half full
  std::uint32_t size_ = 0;
  std::vector<std::string> new_;
  std::vector<std::string> long_;           // texts of more than 16 bytes
  std::vector<std::uint32_t> long_number_;  // by number: index into long_
};

// The columns of an event that are texts.
enum class Word : std::uint8_t { severity, status, activity, group, customer, actor };
inline constexpr std::size_t kWordColumns = 6;
Field field_of(Word word);

struct EventBlock {
  // Neighbouring rows with one issue, customer and severity.
  struct Run {
    std::uint32_t events = 0;
    std::uint32_t hash = 0;  // of the id
    std::uint32_t id_end = 0;
    std::uint32_t customer = MetTexts::kNone;
    std::uint32_t severity = MetTexts::kNone;
  };
  struct BadDate {
    std::uint64_t line = 0;
    std::string cell;
  };

  std::size_t worker = 0;
  std::uint32_t events = 0;
  std::string ids;  // of the runs, one after the other
  std::vector<Run> runs;
  std::array<std::vector<std::uint32_t>, kWordColumns>
      words;  // by event; empty where there is no such column
  std::vector<base::Millis> at;
  std::vector<std::int8_t> quarters;   // empty: all UTC
  std::vector<std::uint32_t> undated;  // events
  std::vector<std::uint64_t> lines;    // by event
  std::array<std::vector<std::string>, kWordColumns> new_texts;
  // Problems in the order of rows; of each at most as many as a log keeps, the rest only counted.
  std::vector<std::uint64_t> without_issue;
  std::vector<BadDate> bad_dates;
  std::vector<BadDate> clock_changes;
  std::uint64_t more_without_issue = 0;
  std::uint64_t more_bad_dates = 0;
  std::uint64_t more_clock_changes = 0;
  std::uint64_t without_zone = 0;
};

class BlockReader {  // one for each worker
 public:
  BlockReader(const LoadedSource& source, const TimeColumn& times) : source_(source), times_(times) {}
  EventBlock read(const formats::Stretch& stretch, std::size_t worker);

 private:
  void read_row(const formats::Row& row, EventBlock& block);
  void begin_run(std::string_view id, std::string_view customer, std::string_view severity,
                 EventBlock& block);
  void read_time(const formats::Row& row, EventBlock& block);

  const LoadedSource& source_;
  const TimeColumn& times_;
  std::array<MetTexts, kWordColumns> met_;
  // Of the run that is open.
  std::string id_, customer_, severity_;
};

}  // namespace flipchart::importers
