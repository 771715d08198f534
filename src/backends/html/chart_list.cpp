#include "backends/html/chart_list.hpp"

#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/language.hpp"
#include "base/utf8.hpp"

namespace flipchart::backends {
namespace {

using scene::Card;
using scene::CardKind;
using scene::Described;
using scene::ItemId;
using scene::Scene;

void heading(Markup& out, std::string_view words) {
  out.raw("<h3>");
  out.text(words);
  out.end("h3");
}

// Everybody below their leaders. Walks with a stack of its own: a chart may be deeper than the program's.
class NestedList {
 public:
  NestedList(Markup& out, const Described& described) : out_(out), described_(described) {}

  void write(const Scene& whole) {
    std::vector<const Card*> tops;
    for (const ItemId& id : described_.at_the_top()) {
      if (const Card* card = described_.card(id)) tops.push_back(card);
    }
    out_.raw("<ul>\n");
    for (const Card* card : tops) branch(*card);
    // Cards that no way from the top leads to, or that share an id.
    for (const Card& card : whole.cards) {
      if (card.kind != CardKind::customer) branch(card);
    }
    out_.end("ul");
  }

 private:
  struct Level {
    const std::vector<ItemId>* below;
    std::size_t next = 0;
  };

  // False where it was written before.
  bool item(const Card& card) {
    if (!written_.insert(&card).second) return false;
    out_.raw("<li>");
    out_.text(Described::words(card));
    levels_.push_back({&described_.below(card.id)});
    if (!levels_.back().below->empty()) out_.raw("\n<ul>\n");
    return true;
  }

  void branch(const Card& top) {
    if (!item(top)) return;
    while (!levels_.empty()) {
      Level& level = levels_.back();
      if (level.next < level.below->size()) {
        const Card* const card = described_.card((*level.below)[level.next++]);
        if (card != nullptr) item(*card);
        continue;
      }
      if (!level.below->empty()) out_.raw("</ul>");
      out_.end("li");
      levels_.pop_back();
    }
  }

  Markup& out_;
  const Described& described_;
  std::unordered_set<const Card*> written_;
  std::vector<Level> levels_;
};

void write_customers(Markup& out, const Scene& whole, const Described& described) {
  std::unordered_map<ItemId, std::vector<ItemId>> served_by;
  for (const scene::Link& link : whole.links)
    if (link.kind == scene::LinkKind::serves) served_by[link.to].push_back(link.from);
  bool any = false;
  for (const Card& card : whole.cards) {
    if (card.kind != CardKind::customer) continue;
    if (!std::exchange(any, true)) {
      heading(out, base::tr("Customers"));
      out.raw("<ul>\n");
    }
    std::string words = Described::words(card);
    const auto by = served_by.find(card.id);
    if (by != served_by.end()) {
      std::string names;
      for (std::size_t i = 0; i < by->second.size(); ++i)
        names += (i == 0 ? "" : ", ") + described.name_of(by->second[i]);
      words = base::tr("{}: served by {}", words, names);
    }
    out.raw("<li>");
    out.text(words);
    out.end("li");
  }
  if (any) out.end("ul");
}

void write_sentences(Markup& out, std::string_view title, const std::vector<std::string>& sentences) {
  if (sentences.empty()) return;
  heading(out, title);
  out.raw("<ul>\n");
  for (const std::string& sentence : sentences) {
    out.raw("<li>");
    out.text(sentence);
    out.end("li");
  }
  out.end("ul");
}

std::vector<std::string> groups_in_words(const Scene& whole) {
  std::vector<std::string> words;
  for (const scene::Band& band : whole.bands) {
    if (band.label.empty() || band.count == 0) continue;
    const bool customers = band.id.kind == base::ItemKind::segment;
    words.push_back(band.label + ": " +
                    (customers ? base::trn(band.count, "{} customer", "{} customers")
                               : base::trn(band.count, "{} person", "{} people")));
  }
  return words;
}

}  // namespace

std::string picture_in_words(const Scene& whole) {
  std::size_t customers = 0;
  for (const Card& card : whole.cards) customers += card.kind == CardKind::customer ? 1 : 0;
  std::string words = base::trn(whole.cards.size() - customers, "{} position", "{} positions");
  if (customers > 0) words += ", " + base::trn(customers, "{} customer", "{} customers");
  if (!whole.flows.empty()) words += ", " + base::trn(whole.flows.size(), "{} flow", "{} flows");
  return words;
}

void write_chart_list(Markup& out, const Scene& whole, const Described& described) {
  if (!described.at_the_top().empty()) {
    heading(out, base::tr("Who reports to whom"));
    NestedList(out, described).write(whole);
  }
  write_customers(out, whole, described);
  std::vector<std::string> dotted, flows;
  for (const scene::Link& link : whole.links)
    if (link.kind == scene::LinkKind::dotted) dotted.push_back(described.words(link));
  for (const scene::Flow& flow : whole.flows) flows.push_back(described.words(flow));
  write_sentences(out, base::tr("Dotted lines"), dotted);
  write_sentences(out, base::tr("Handovers"), flows);
  write_sentences(out, base::tr("Groups"), groups_in_words(whole));
}

}  // namespace flipchart::backends
