// The thread that finds, and what is found in words: see finding.hpp.
#include "commands/finding.hpp"

#include <utility>

#include "base/caught.hpp"
#include "base/language.hpp"
#include "commands/command.hpp"
#include "commands/keys.hpp"
#include "model/names.hpp"

namespace flipchart::commands {

Finding::Finding(std::function<void()> wake)
    : wake_(std::move(wake)), thread_([this](const std::stop_token& leave) { work(leave); }) {}

Finding::~Finding() {
  {
    const std::lock_guard lock(mutex_);
    reading_.request_stop();
  }
  thread_.request_stop();
  changed_.notify_all();
}

void Finding::look_in(std::uint64_t revision, const model::State& state) {
  {
    const std::lock_guard lock(mutex_);
    if (revision_ == revision) return;
    reading_.request_stop();
    reading_ = std::stop_source();
    revision_ = revision;
    organization_ = state.organization;
    history_ = state.history;
    done_.reset();
    ++asked_;
  }
  changed_.notify_all();
}

void Finding::look_for(std::string typed, search::Among among) {
  {
    const std::lock_guard lock(mutex_);
    typed_ = std::move(typed);
    among_ = among;
    done_.reset();
    ++asked_;
  }
  changed_.notify_all();
}

bool Finding::ready() const {
  const std::lock_guard lock(mutex_);
  return revision_ && read_ == revision_;
}

std::optional<Findings> Finding::take() {
  const std::lock_guard lock(mutex_);
  return std::exchange(done_, std::nullopt);
}

void Finding::wait() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return !revision_ || answered_ == asked_; });
}

void Finding::work(const std::stop_token& leave) {
  search::Index index;
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, leave, [this] { return revision_ && answered_ != asked_; });
    if (leave.stop_requested()) return;
    const std::uint64_t revision = *revision_;
    std::string problem;
    if (read_ != revision) {
      const auto organization = organization_;
      const auto history = history_;
      const std::stop_token stop = reading_.get_token();
      read_.reset();
      lock.unlock();
      index = search::Index();  // two of a million names need not be held
      const auto read = base::caught([&] { index = search::Index(*organization, *history, stop); });
      if (!read) problem = read.error().message;
      lock.lock();
      if (revision_ != revision) continue;
      if (read) read_ = revision;
    }
    const std::uint64_t question = asked_;
    Findings findings{typed_, revision, {}, {}};
    const search::Among among = among_;
    lock.unlock();
    const auto found =
        base::caught([&] { findings.answer = index.find(search::query_of(findings.typed), kMost, among); });
    if (found)
      findings.problem = std::move(problem);
    else
      findings.problem = found.error().message;
    lock.lock();
    if (asked_ != question) continue;  // something newer, or of newer data
    answered_ = question;
    done_ = std::move(findings);
    lock.unlock();
    changed_.notify_all();
    if (wake_) wake_();
    lock.lock();
  }
}

namespace {

std::string joined(std::string_view a, std::string_view b) {
  std::string both(a);
  if (!a.empty() && !b.empty()) both += " · ";
  return both.append(b);
}

}  // namespace

FoundWords words_for(const workshop::Workshop& workshop, const search::Found& found) {
  const model::Organization& chart = workshop.organization();
  if (found.as == search::As::customer) {
    const model::Customer& customer = chart.customers()[found.number];
    return {model::name_of_customer(chart, chart.text(customer.id)),
            joined(base::tr("Customer"), chart.text(customer.segment))};
  }
  if (found.as == search::As::issue) {
    const model::History& history = workshop.history();
    const model::Issue issue = history.issue(found.number);
    const std::string_view title = history.text(issue.title);
    const std::string_view whose = history.text(issue.customer);
    return {std::string(title.empty() ? history.text(issue.id) : title),
            joined(base::tr("Issue"), model::name_of_customer(chart, whose))};
  }
  const model::PositionPart& position = chart.position(found.number);
  const std::string_view title = chart.text(position.title);
  const std::string_view department = chart.text(position.department);
  // "Analyst, Product" has said it.
  const bool said = title.find(department) != std::string_view::npos;
  return {chart.holder_names(found.number), said ? std::string(title) : joined(title, department)};
}

void go_to(Session& session, const search::Found& found) {
  const model::Organization& chart = session.workshop.organization();
  if (found.as == search::As::issue) {
    trace_issue(session, found.number);
  } else if (found.as == search::As::customer) {
    const model::Customer& customer = chart.customers()[found.number];
    select_item(session, {base::ItemKind::customer, std::string(chart.text(customer.id))});
  } else {
    const std::string id(chart.id(found.number));
    if (answer_what_if(session, id)) return;
    select_item(session, {base::ItemKind::position, id});
  }
  session.fly_to = session.flown_to = session.selected;
  session.said = with_key(session, base::tr("Found"), base::tr("Back"), "leave-found");
  session.said_is_error = false;
}

}  // namespace flipchart::commands
