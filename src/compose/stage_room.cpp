// The widest division that fits is taken: all teams side by side, else the teams of a silo above each other,
// else fewer silos open. Where something is selected, what it touches stays open as long as it can.
#include <algorithm>
#include <numeric>
#include <tuple>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "compose/stage_pills.hpp"
#include "compose/stage_places.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;

constexpr double kWidestWord = 210;   // of a team's name, before it is cut
constexpr double kWidestLine = 250;   // likewise, on one line
constexpr double kWidestLabel = 240;  // of a silo's
constexpr double kWidestColumn = 400;
constexpr std::size_t kFewestRows = 1;

double word_width(text::Measurer& measurer, std::string_view name) {
  double widest = 0;
  for (const std::string_view word : base::split(name, ' '))
    widest = std::max(widest, measurer.width(word, {kTeamFont.size, kTeamFont.weight}));
  return std::min(widest, kWidestWord);
}

class Fitting {
 public:
  Fitting(const Subject& subject, const StageCast& cast, double across, std::size_t rows)
      : cast_(cast), across_(across), rows_(std::max(kFewestRows, rows)) {
    text::Measurer& measurer = subject.measurer;
    const double inside = kCardEdge + 2 * kCardPad;
    rest_ = measurer.width(base::tr("and {}", "88"), {kTeamFont.size, kTeamFont.weight}) + inside;
    const double people =
        measurer.width(base::trn(8, "{} person", "{} people"), {kStageFont.size, kStageFont.weight});
    for (const StageSilo& silo : cast.silos) {
      const double name = measurer.width(silo.name, {kSiloFont.size, kSiloFont.weight});
      label_.push_back(silo.name.empty() ? 0 : std::min(name, kWidestLabel) + kStageSwatch + 20);
      std::vector<double>& team = team_.emplace_back();
      std::vector<double>& line = line_.emplace_back();
      for (const StageTeam& one : silo.teams) {
        team.push_back(std::max(word_width(measurer, one.name), people) + inside);
        const double whole = measurer.width(one.name, {kTeamFont.size, kTeamFont.weight});
        line.push_back(std::max(std::min(whole, kWidestLine), people) + inside);
      }
    }
    room_.form.assign(cast.silos.size(), StageForm::row);
    room_.own.resize(cast.silos.size());
    for (std::size_t i = 0; i < cast.silos.size(); ++i) own_all(i);
  }

  StageRoom take() {
    cast_.anything_selected ? fit_selected() : fit_all();
    return std::move(room_);
  }

 private:
  void own_all(std::size_t silo) {
    room_.own[silo].resize(cast_.silos[silo].teams.size());
    std::iota(room_.own[silo].begin(), room_.own[silo].end(), 0U);
  }
  double least(std::size_t silo) const {
    if (room_.form[silo] == StageForm::slim) return kSlimBand;
    double inside = 0;
    const std::vector<std::uint32_t>& own = room_.own[silo];
    const bool rest = own.size() < cast_.silos[silo].teams.size();
    if (room_.form[silo] == StageForm::row) {
      for (const std::uint32_t team : own) inside += team_[silo][team] + kTeamGap;
      inside += rest ? rest_ : -kTeamGap;
    } else {
      for (const std::uint32_t team : own) inside = std::max(inside, line_[silo][team]);
      if (rest) inside = std::max(inside, rest_);
    }
    return std::max(inside, label_[silo]) + 2 * kBandPad;
  }
  bool fits() const {
    double all = kBandGap * (static_cast<double>(cast_.silos.size()) - 1);
    for (std::size_t silo = 0; silo < cast_.silos.size(); ++silo) all += least(silo);
    return all <= across_ + 0.01;
  }
  // Those with most flow keep a card, and what is selected; a single one left out would have taken no more
  // room than the words about it.
  void own_most(std::size_t silo, std::size_t most) {
    const std::vector<StageTeam>& teams = cast_.silos[silo].teams;
    if (teams.size() <= most) return own_all(silo);
    std::vector<std::uint32_t> order(teams.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto wanted = [&](std::uint32_t i) {
      return std::find(cast_.wanted.begin(), cast_.wanted.end(), teams[i].body) != cast_.wanted.end();
    };
    std::stable_sort(order.begin(), order.end(), [&](auto l, auto r) {
      return std::tuple(wanted(l), teams[l].passing, teams[l].people) >
             std::tuple(wanted(r), teams[r].passing, teams[r].people);
    });
    order.resize(most);
    std::sort(order.begin(), order.end());
    room_.own[silo] = std::move(order);
  }
  std::vector<std::size_t> least_first() const {
    std::vector<std::size_t> order(cast_.silos.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](auto l, auto r) {
      const auto rank = [&](auto i) {
        return std::tuple(cast_.silos[i].touched, cast_.silos[i].passing, cast_.silos[i].people);
      };
      return rank(l) < rank(r);
    });
    return order;
  }
  // Silos close, the least first, until the rest fits; whether it does in the end.
  bool close_least() {
    for (const std::size_t silo : least_first()) {
      if (fits()) return true;
      room_.form[silo] = StageForm::slim;
    }
    return fits();
  }

  void fit_all() {
    if (fits()) return;
    for (std::size_t silo = 0; silo < cast_.silos.size(); ++silo) {
      room_.form[silo] = StageForm::stack;
      // The last place of a stack that is too high says how many are left out.
      own_most(silo, cast_.silos[silo].teams.size() <= rows_ ? rows_ : rows_ - 1);
    }
    close_least();
  }

  void fit_selected() {
    std::size_t first = cast_.silos.size();
    std::size_t last = 0;
    for (std::size_t silo = 0; silo < cast_.silos.size(); ++silo) {
      if (!cast_.silos[silo].touched) continue;
      first = std::min(first, silo);
      last = silo;
    }
    if (first > last) return fit_all();
    for (std::size_t silo = 0; silo < cast_.silos.size(); ++silo)
      room_.form[silo] = silo < first || silo > last ? StageForm::slim : StageForm::row;
    if (fits()) return;
    for (std::size_t silo = first; silo <= last; ++silo)
      if (!cast_.silos[silo].touched) room_.form[silo] = StageForm::slim;
    // Then teams that are not selected share a card, in the fullest silo first.
    while (!fits()) {
      std::size_t fullest = cast_.silos.size();
      for (std::size_t silo = first; silo <= last; ++silo) {
        if (room_.form[silo] == StageForm::slim || room_.own[silo].size() <= fewest(silo)) continue;
        if (fullest == cast_.silos.size() || room_.own[silo].size() > room_.own[fullest].size())
          fullest = silo;
      }
      if (fullest == cast_.silos.size()) break;
      const std::size_t all = cast_.silos[fullest].teams.size();
      const std::size_t now = room_.own[fullest].size();
      own_most(fullest, now == all && all > 2 ? now - 2 : now - 1);
    }
    close_least();
  }
  // Teams of a silo that must have a card of their own.
  std::size_t fewest(std::size_t silo) const {
    std::size_t wanted = 0;
    for (const StageTeam& team : cast_.silos[silo].teams)
      wanted += std::find(cast_.wanted.begin(), cast_.wanted.end(), team.body) != cast_.wanted.end() ? 1 : 0;
    return std::max<std::size_t>(wanted, 1);
  }

 public:
  // The columns of the open silos: teams side by side, or one for a stack.
  void give_widths(StageRoom& room) const {
    double fixed = kBandGap * (static_cast<double>(cast_.silos.size()) - 1);
    std::vector<double> columns;
    for (std::size_t silo = 0; silo < cast_.silos.size(); ++silo) {
      if (room.form[silo] == StageForm::slim) {
        fixed += kSlimBand;
        continue;
      }
      fixed += 2 * kBandPad;
      const std::size_t before = columns.size();
      const bool rest = room.own[silo].size() < cast_.silos[silo].teams.size();
      if (room.form[silo] == StageForm::stack) {
        double widest = rest ? rest_ : 0;
        for (const std::uint32_t team : room.own[silo]) widest = std::max(widest, line_[silo][team]);
        columns.push_back(widest);
      } else {
        for (const std::uint32_t team : room.own[silo]) columns.push_back(team_[silo][team]);
        if (rest) columns.push_back(rest_);
        fixed += kTeamGap * (static_cast<double>(columns.size() - before) - 1);
      }
      // A label that needs more than its teams widens the last of them.
      const double inside =
          std::accumulate(columns.begin() + static_cast<std::ptrdiff_t>(before), columns.end(), 0.0) +
          kTeamGap * (static_cast<double>(columns.size() - before) - 1);
      if (inside < label_[silo]) columns.back() += label_[silo] - inside;
    }
    const double all = std::accumulate(columns.begin(), columns.end(), 0.0);
    even_out(columns, across_ - fixed - all, kWidestColumn);
    room.width = std::move(columns);
  }

 private:
  const StageCast& cast_;
  double across_;
  std::size_t rows_;
  double rest_ = 0;
  std::vector<double> label_;              // by silo: what its name asks for
  std::vector<std::vector<double>> team_;  // by silo, by team: the least width of its card
  std::vector<std::vector<double>> line_;  // likewise with its name on one line
  StageRoom room_;
};

}  // namespace

std::string words_for_rest(std::uint64_t teams) {
  return base::trn(teams, "and {} more team", "and {} more teams");
}

StageRoom stage_room(const Subject& subject, const StageCast& cast, double across, std::size_t rows) {
  Fitting fitting(subject, cast, across, rows);
  StageRoom room = fitting.take();
  fitting.give_widths(room);
  return room;
}

}  // namespace flipchart::compose
