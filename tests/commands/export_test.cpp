// What is written as plain CSV comes back the same, and nothing personal leaves the room unasked.
#include "commands/export_data.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "base/output_file.hpp"
#include "importers/import.hpp"

namespace flipchart::commands {
namespace {

namespace fs = std::filesystem;
using base::kNoSlot;
using base::kNoText;

class EmptyFolder {  // a new empty folder, removed at the end
 public:
  EmptyFolder() {
    std::string name = (fs::temp_directory_path() / "flipchart-export-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~EmptyFolder() { fs::remove_all(path_); }
  EmptyFolder(const EmptyFolder&) = delete;
  EmptyFolder& operator=(const EmptyFolder&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

class Chance {
 public:
  explicit Chance(unsigned seed) : random_(seed) {}
  std::uint32_t below(std::size_t limit) { return static_cast<std::uint32_t>(random_() % limit); }
  bool one_in(std::size_t n) { return below(n) == 0; }
  // A text of any script, with what CSV, spreadsheets and lists of ids stumble over.
  std::string text() {
    static const std::vector<std::string> kParts = {
        "Ana",       "Łukasz",      "李雷",    "محمد", "O'Neil",  "\"Ace\"", "a,b",   "x;y",
        "tab\there", "line\nbreak", "*3",      "\\",   "=1+3",    "-",       "@home", "+49",
        "'",         "Q|R",         "Zoë",     "7",    "🙂 ok", "(r)",     "#",     "é",
        "Mr",        "NULLs",       "_x0041_", "/",    "[id]",    "%"};
    std::string out = kParts[below(kParts.size())];
    for (std::size_t n = below(3); n > 0; --n) out += (one_in(2) ? " " : "") + kParts[below(kParts.size())];
    return out;
  }

 private:
  std::mt19937 random_;
};

base::TextId text_or_none(base::StringPool& texts, Chance& chance) {
  return chance.one_in(3) ? kNoText : texts.intern(chance.text());
}

std::string unique_id(Chance& chance, std::size_t number) {
  return (chance.one_in(2) ? std::string("E") : chance.text()) + std::to_string(number);
}

model::OrganizationParts random_chart(Chance& chance) {
  model::OrganizationParts parts;
  base::StringPool& texts = parts.texts;
  const std::size_t size = 1 + chance.below(30);
  for (std::size_t p = 0; p < size; ++p) {
    model::PositionPart position;
    position.id = texts.intern(unique_id(chance, p));
    for (auto field :
         {&model::PositionPart::title, &model::PositionPart::department, &model::PositionPart::team,
          &model::PositionPart::location, &model::PositionPart::grade})
      position.*field = text_or_none(texts, chance);
    if (p > 0 && !chance.one_in(8)) {
      position.parent = chance.below(p);
      position.on_shelf = parts.positions[position.parent].on_shelf;
    } else {
      position.on_shelf = chance.one_in(4);
    }
    position.customer_facing = static_cast<model::CustomerFacing>(chance.below(3));
    position.assistant = chance.one_in(5);
    position.fte = chance.one_in(3) ? 0.25F * static_cast<float>(1 + chance.below(40)) : 1.0F;
    position.first_holder = static_cast<std::uint32_t>(parts.holders.size());
    position.holder_count = chance.one_in(4) ? 0 : 1 + (chance.one_in(4) ? 1 + chance.below(2) : 0);
    position.group = position.holder_count == 0 && chance.one_in(2);
    for (std::uint32_t h = 0; h < position.holder_count; ++h) {
      model::Holder holder;
      const std::string number = std::to_string(p) + std::to_string(h);
      if (!chance.one_in(5)) holder.name = texts.intern(chance.text() + " no. " + number);
      if (chance.one_in(2)) holder.email = texts.intern("mail" + number + "@example.org");
      if (chance.one_in(2)) holder.person = texts.intern("P" + number);
      parts.holders.push_back(holder);
    }
    parts.positions.push_back(position);
  }
  for (std::uint32_t p = 1; p < size; ++p) {
    if (chance.one_in(4)) parts.dotted.push_back({p, chance.below(p)});
  }
  const std::uint32_t customers = chance.below(8);
  for (std::uint32_t c = 0; c < customers; ++c) {
    model::Customer customer;
    customer.id = texts.intern("C" + unique_id(chance, c));
    customer.name = texts.intern("Customer " + chance.text());
    customer.segment = text_or_none(texts, chance);
    customer.value = chance.one_in(2) ? 0 : chance.below(100000) / 4.0;
    parts.customers.push_back(customer);
    for (std::uint32_t p = 0; p < size; ++p) {
      if (chance.one_in(6)) parts.links.push_back({c, p, 1 + chance.below(9)});
    }
  }
  return parts;
}

model::HistoryParts random_history(Chance& chance, const model::Organization& chart) {
  model::HistoryParts parts;
  const std::uint32_t issues = chance.below(12);
  for (std::uint32_t i = 0; i < issues; ++i) {
    model::Issue issue;
    issue.id = parts.texts.intern("I" + unique_id(chance, i));
    for (auto field :
         {&model::Issue::title, &model::Issue::severity, &model::Issue::status, &model::Issue::cause})
      issue.*field = text_or_none(parts.texts, chance);
    if (!chart.customers().empty() && chance.one_in(2)) {
      const model::Customer& customer = chart.customers()[chance.below(chart.customers().size())];
      issue.customer = parts.texts.intern(chart.text(customer.id));
    }
    if (chance.one_in(2)) issue.opened = 1'700'000'000'123 + chance.below(1'000'000'000);
    if (chance.one_in(2)) issue.closed = 1'710'000'000'000 + chance.below(1'000'000) * 1000LL;
    parts.issues.push_back(issue);
    for (std::size_t n = chance.below(5); n > 0; --n) {
      model::Event event;
      event.issue = i;
      event.dated = !chance.one_in(6);
      event.at = event.dated ? 1'650'000'000'000 + chance.below(2'000'000'000) : base::kNoTime;
      event.offset =
          event.dated ? static_cast<std::int16_t>(15 * (static_cast<int>(chance.below(100)) - 48)) : 0;
      event.actor = chance.one_in(2) ? parts.texts.intern(chart.id(chance.below(chart.size())))
                                     : text_or_none(parts.texts, chance);
      event.group = text_or_none(parts.texts, chance);
      event.activity = text_or_none(parts.texts, chance);
      event.status = text_or_none(parts.texts, chance);
      parts.events.push_back(event);
    }
  }
  return parts;
}

// Everything the plain CSV can hold, one fact a line.
std::string told(const model::Organization& chart) {
  std::ostringstream out;
  for (base::Slot s = 0; s < chart.size(); ++s) {
    const model::PositionPart& p = chart.position(s);
    out << chart.id(s) << '|' << (chart.parent(s) == kNoSlot ? "-" : chart.id(chart.parent(s))) << '|'
        << p.on_shelf << p.assistant << p.group << static_cast<int>(p.customer_facing) << p.fte;
    for (const auto text : {p.title, p.department, p.team, p.location, p.grade})
      out << '|' << chart.text(text);
    for (std::uint32_t h = 0; h < p.holder_count; ++h) {
      const model::Holder& holder = chart.holders(s)[h];
      out << "|[" << chart.text(holder.name) << '|' << chart.text(holder.email) << '|'
          << chart.text(holder.person) << ']';
    }
    out << '\n';
  }
  std::set<std::pair<base::Slot, base::Slot>> dotted;  // their order means nothing
  for (const auto& line : chart.dotted()) dotted.emplace(line.from, line.to);
  for (const auto& [from, to] : dotted) out << chart.id(from) << " .. " << chart.id(to) << '\n';
  for (const auto& customer : chart.customers())
    out << chart.text(customer.id) << '|' << chart.text(customer.name) << '|' << chart.text(customer.segment)
        << '|' << customer.value << '\n';
  for (const auto& link : chart.links())
    out << link.customer << " by " << chart.id(link.position) << " x" << link.weight << '\n';
  return out.str();
}

std::string told(const model::History& history) {
  std::ostringstream out;
  for (std::uint32_t i = 0; i < history.issue_count(); ++i) {
    const model::Issue issue = history.issue(i);
    for (const auto text : {issue.id, issue.title, issue.customer, issue.severity, issue.status, issue.cause})
      out << history.text(text) << '|';
    out << issue.opened << '|' << issue.closed << '\n';
    for (std::uint32_t e = history.first_event(i); e < history.first_event(i + 1); ++e) {
      const model::EventFacts event = history.event(e);
      out << "  " << event.dated << ' ' << (event.dated ? event.at : 0) << ' ' << event.offset;
      for (const auto text : {event.actor, event.group, event.activity, event.status})
        out << '|' << history.text(text);
      out << '\n';
    }
  }
  return out.str();
}

importers::Imported imported_from(const std::vector<fs::path>& files) {
  std::vector<importers::Source> sources;
  for (const fs::path& file : files) sources.push_back({file.string(), std::nullopt});
  base::Timings timings;
  return importers::imported(sources, {}, timings);
}

TEST(Export, ImportingWhatWasExportedGivesTheSameWorkshop) {
  Chance chance(31);
  for (int round = 0; round < 200; ++round) {
    const model::Organization chart(random_chart(chance));
    const model::History history(random_history(chance, chart));
    const EmptyFolder folder;
    const auto files = export_data(chart, history, folder.path(), false);
    ASSERT_TRUE(files) << files.error().message;
    const importers::Imported again = imported_from(*files);
    ASSERT_TRUE(again.failed.empty()) << again.failed.front().message;
    ASSERT_EQ(told(again.organization), told(chart)) << "round " << round;
    ASSERT_EQ(told(again.history), told(history)) << "round " << round;
  }
}

// The files of a folder, by name.
std::map<std::string, std::string> texts_in(const std::vector<fs::path>& files) {
  std::map<std::string, std::string> texts;
  for (const fs::path& file : files) texts[file.filename().string()] = base::read_file_whole(file).value();
  return texts;
}

TEST(Export, AWorkbookComesBackAsTheFilesDo) {
  Chance chance(41);
  for (int round = 0; round < 40; ++round) {
    const model::Organization chart(random_chart(chance));
    const model::History history(random_history(chance, chart));
    const EmptyFolder folder;
    const auto files = export_data(chart, history, folder.path() / "files", false);
    const auto workbook = export_data(chart, history, folder.path() / "all.xlsx", false);
    ASSERT_TRUE(files) << files.error().message;
    ASSERT_TRUE(workbook) << workbook.error().message;
    const importers::Imported from_files = imported_from(*files);
    const importers::Imported from_workbook = imported_from(*workbook);
    const auto one = export_data(from_files.organization, from_files.history, folder.path() / "one", false);
    const auto other =
        export_data(from_workbook.organization, from_workbook.history, folder.path() / "other", false);
    ASSERT_TRUE(one && other);
    ASSERT_EQ(texts_in(*other), texts_in(*one)) << "round " << round;
    for (const model::Problem& problem : from_workbook.problems)
      ASSERT_NE(problem.code, "ragged-row") << problem.done;
  }
}

TEST(Export, AWorkbookWhoseCellsCannotHoldATextIsRefused) {
  const EmptyFolder folder;
  const auto history_of = [](const std::string& title) {
    model::HistoryParts parts;
    model::Issue issue;
    issue.id = parts.texts.intern("I1");
    issue.title = parts.texts.intern(title);
    parts.issues.push_back(issue);
    return model::History(std::move(parts));
  };
  std::string longest;
  for (int i = 0; i < 32'767; ++i) longest += "\u738B";
  EXPECT_TRUE(export_data({}, history_of(longest), folder.path() / "all.xlsx", false));
  for (const std::string& more : {longest + "x", longest.substr(0, 3 * 32'766) + "\U0001F600"}) {
    const auto refused = export_data({}, history_of(more), folder.path() / "more.xlsx", false);
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message.find("write CSV files"), std::string::npos);
    EXPECT_FALSE(fs::exists(folder.path() / "more.xlsx"));
    EXPECT_TRUE(export_data({}, history_of(more), folder.path() / "files", false));
  }
}

TEST(Export, RoomSafeSaysNeitherWhoHeldAnIssueNorHowToReachAnyone) {
  Chance chance(37);
  for (int round = 0; round < 20; ++round) {
    const model::Organization chart(random_chart(chance));
    const model::History history(random_history(chance, chart));
    const EmptyFolder folder;
    const auto files = export_data(chart, history, folder.path(), true);
    ASSERT_TRUE(files) << files.error().message;
    for (const fs::path& file : *files) {
      EXPECT_NE(file.filename(), "events.csv");
      const auto text = base::read_file_whole(file);
      ASSERT_TRUE(text);
      EXPECT_EQ(text->find("@example.org"), std::string::npos) << file;
    }
  }
}

TEST(Export, SpreadsheetsFindNoFormulas) {
  model::OrganizationParts parts;
  model::PositionPart position;
  position.id = parts.texts.intern("E1");
  position.title = parts.texts.intern("=HYPERLINK(\"x\")");
  parts.positions.push_back(position);
  const EmptyFolder folder;
  const auto files = export_data(model::Organization(std::move(parts)), {}, folder.path(), false);
  ASSERT_TRUE(files);
  const auto text = base::read_file_whole(files->front());
  ASSERT_TRUE(text);
  EXPECT_NE(text->find("\"'=HYPERLINK(\"\"x\"\")\""), std::string::npos) << *text;
}

}  // namespace
}  // namespace flipchart::commands
