// Edits of fixes. Each says its name in the journal and its fields (field_reader.hpp and field_writer.hpp).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/fix.hpp"

namespace flipchart::model {

// Without an id it gets the next free one. Of issues, of a seam, or of neither yet; owned at once or later.
struct OpenFix {
  static constexpr std::string_view kKind = "open_fix";
  std::string id, title;
  std::vector<std::string> issues = {};
  std::string from = {}, to = {};  // the leaders of the seam's two units
  std::string owner = {};
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.may("id", e.id);
    f.must("title", e.title);
    f.always("issues", e.issues);
    f.may("from", e.from);
    f.may("to", e.to);
    f.may("owner", e.owner);
  }
};
struct RenameFix {
  static constexpr std::string_view kKind = "rename_fix";
  std::string fix, title;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("fix", e.fix);
    f.must("title", e.title);
  }
};
// More issues for a fix.
struct Gather {
  static constexpr std::string_view kKind = "gather";
  std::string fix;
  std::vector<std::string> issues;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("fix", e.fix);
    f.always("issues", e.issues);
  }
};
struct Release {
  static constexpr std::string_view kKind = "release";
  std::string fix;
  std::vector<std::string> issues;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("fix", e.fix);
    f.always("issues", e.issues);
  }
};
// Nobody owns it without an owner.
struct Own {
  static constexpr std::string_view kKind = "own";
  std::string fix, owner;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("fix", e.fix);
    f.must("owner", e.owner);
  }
};
struct Propose {
  static constexpr std::string_view kKind = "propose";
  std::string fix, by, text;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("fix", e.fix);
    f.must("by", e.by);
    f.must("text", e.text);
  }
};
struct Promise {
  static constexpr std::string_view kKind = "promise";
  std::string fix;
  base::Date due;
  std::string to = {};
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("fix", e.fix);
    f.must("due", e.due);
    f.may("to", e.to);
  }
};
struct Unpromise {
  static constexpr std::string_view kKind = "unpromise";
  std::string fix;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("fix", e.fix);
  }
};
struct SetStatus {
  static constexpr std::string_view kKind = "status";
  std::string fix;
  FixStatus status = FixStatus::open;
  std::optional<base::Date> day = {};  // since when
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("fix", e.fix);
    f.must("status", e.status);
    f.may("day", e.day);
  }
};
// Open again, as if it had never been done.
struct Reopen {
  static constexpr std::string_view kKind = "reopen";
  std::string fix;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("fix", e.fix);
  }
};
struct TakeStep {
  static constexpr std::string_view kKind = "step";
  std::string fix;
  FollowStep step = FollowStep::heard;
  std::optional<base::Date> day = {};
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("fix", e.fix);
    f.must("step", e.step);
    f.may("day", e.day);
  }
};
struct SetGains {
  static constexpr std::string_view kKind = "gains";
  std::string fix, customer, team;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("fix", e.fix);
    f.may("customer", e.customer);
    f.may("team", e.team);
  }
};
struct GiveCredit {
  static constexpr std::string_view kKind = "credit";
  std::string fix, to, text;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("fix", e.fix);
    f.must("to", e.to);
    f.may("text", e.text);
  }
};
struct Reflect {
  static constexpr std::string_view kKind = "reflect";
  std::string fix, text;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("fix", e.fix);
    f.must("text", e.text);
  }
};
// One fix of two: `into` takes what the other has, and keeps its own where there can be one only.
struct MergeFixes {
  static constexpr std::string_view kKind = "merge_fixes";
  std::string into, fix;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("into", e.into);
    f.must("fix", e.fix);
  }
};
// A new fix of some of its issues, owned by the same.
struct SplitFix {
  static constexpr std::string_view kKind = "split_fix";
  std::string fix, id, title;
  std::vector<std::string> issues;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("fix", e.fix);
    f.may("id", e.id);
    f.must("title", e.title);
    f.always("issues", e.issues);
  }
};
struct DeleteFix {
  static constexpr std::string_view kKind = "delete_fix";
  std::string fix;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("fix", e.fix);
  }
};

}  // namespace flipchart::model
