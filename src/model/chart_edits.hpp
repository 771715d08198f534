// Edits of the chart that bring somebody or something, or take it away: positions and who holds them,
// customers and who serves them. Each makes a new organization; linear in it.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "model/organization.hpp"

namespace flipchart::model {

// Vacant without a name; a root without a manager.
struct AddPosition {
  static constexpr std::string_view kKind = "add_position";
  std::string id, title, manager, name, department;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.may("id", e.id);
    f.must("title", e.title);
    f.may("manager", e.manager);
    f.may("name", e.name);
    f.may("department", e.department);
  }
};
struct RenamePosition {
  static constexpr std::string_view kKind = "rename_position";
  std::string position, title;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("position", e.position);
    f.must("title", e.title);
  }
};
// One more who holds it.
struct Fill {
  static constexpr std::string_view kKind = "fill";
  std::string position, name, email;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("position", e.position);
    f.must("name", e.name);
    f.may("email", e.email);
  }
};
// The holder of this number leaves; all of them without one.
struct Vacate {
  static constexpr std::string_view kKind = "vacate";
  std::string position;
  std::optional<std::uint32_t> holder;  // from 1
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("position", e.position);
    f.may("holder", e.holder);
  }
};
struct RenamePerson {
  static constexpr std::string_view kKind = "rename_person";
  std::string position, name;
  std::uint32_t holder = 1;  // from 1
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("position", e.position);
    f.must("name", e.name);
    f.may("holder", e.holder);
  }
};
// Who reported to it reports to its manager.
struct RemovePosition {
  static constexpr std::string_view kKind = "remove_position";
  std::string position;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("position", e.position);
  }
};
struct AddCustomer {
  static constexpr std::string_view kKind = "add_customer";
  std::string id, name, segment;
  std::vector<std::string> served_by;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.may("id", e.id);
    f.must("name", e.name);
    f.may("segment", e.segment);
    f.may("served_by", e.served_by);
  }
};
struct RenameCustomer {
  static constexpr std::string_view kKind = "rename_customer";
  std::string customer, name;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("customer", e.customer);
    f.must("name", e.name);
  }
};
struct RemoveCustomer {
  static constexpr std::string_view kKind = "remove_customer";
  std::string customer;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("customer", e.customer);
  }
};
struct Serve {
  static constexpr std::string_view kKind = "serve";
  std::string customer, position;
  bool on = true;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("customer", e.customer);
    f.must("position", e.position);
    f.must("on", e.on);
  }
};
// All who have this department, location or value of the column have the new one; where others have that
// already, the two silos are one from then on. Saved views that name the silo go along.
struct RenameSilo {
  static constexpr std::string_view kKind = "rename_silo";
  std::string silo, name;
  SiloRule rule = SiloRule::department;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("silo", e.silo);
    f.must("name", e.name);
    f.may("rule", e.rule);
  }
};
// Without a colour, the one that its place in the chart gives it.
struct RecolourSilo {
  static constexpr std::string_view kKind = "recolour_silo";
  std::string silo;
  std::optional<SiloInk> colour;
  SiloRule rule = SiloRule::department;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("silo", e.silo);
    f.may("colour", e.colour);
    f.may("rule", e.rule);
  }
};
using Restructuring =
    std::variant<AddPosition, RenamePosition, Fill, Vacate, RenamePerson, RemovePosition, AddCustomer,
                 RenameCustomer, RemoveCustomer, Serve, RenameSilo, RecolourSilo>;

// Gives what has no id the next free one.
void name_new(const Organization& organization, Restructuring& change);
// Refuses, with Failure::refused: unknown and taken ids, empty names, what is so already.
base::Result<void> fits(const Organization& organization, const Restructuring& change);
// The organization after a change that fits.
Organization restructured(const Organization& before, const Restructuring& change);

}  // namespace flipchart::model
