// Edits of issues that are typed in the room. Each makes a new history; linear in it.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"
#include "model/history.hpp"
#include "model/organization.hpp"

namespace flipchart::model {

// Who held it, one after the other, by their ids; without anybody it has no events. That the first had it
// that day is known, and of the others only that they came later.
struct AddIssue {
  static constexpr std::string_view kKind = "add_issue";
  std::string id, title, customer, severity;
  std::optional<base::Date> day = {};  // opened
  std::vector<std::string> holders = {};
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.may("id", e.id);
    f.must("title", e.title);
    f.may("customer", e.customer);
    f.may("severity", e.severity);
    f.may("day", e.day);
    f.may("holders", e.holders);
  }
};
// It went on to somebody that day.
struct HandOver {
  static constexpr std::string_view kKind = "hand_over";
  std::string issue, to;
  std::optional<base::Date> day = {};
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("issue", e.issue);
    f.must("to", e.to);
    f.may("day", e.day);
  }
};
struct RenameIssue {
  static constexpr std::string_view kKind = "rename_issue";
  std::string issue, title;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("issue", e.issue);
    f.must("title", e.title);
  }
};
struct CloseIssue {
  static constexpr std::string_view kKind = "close_issue";
  std::string issue;
  std::optional<base::Date> day;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("issue", e.issue);
    f.may("day", e.day);
  }
};
// With its events.
struct RemoveIssue {
  static constexpr std::string_view kKind = "remove_issue";
  std::string issue;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("issue", e.issue);
  }
};
using IssueEdit = std::variant<AddIssue, HandOver, RenameIssue, CloseIssue, RemoveIssue>;

void name_new(const History& history, IssueEdit& change);
// Refuses, with Failure::refused: unknown and taken ids, empty titles, a customer that is not there.
base::Result<void> fits(const Organization& organization, const History& history, const IssueEdit& change);
History changed_history(const History& before, const IssueEdit& change);

}  // namespace flipchart::model
