// A customer's repeat keeps the first row's name and adds the links of the later one.
#include "importers/customers_reader.hpp"

#include <algorithm>

#include "base/language.hpp"
#include "importers/cells.hpp"
#include "importers/manager_reference.hpp"

namespace flipchart::importers {

using base::kNoSlot;

std::uint32_t CustomersReader::add(base::TextId id, std::string_view name) {
  auto& customers = draft_.parts.customers;
  const auto customer = static_cast<std::uint32_t>(customers.size());
  model::Customer added;
  added.id = id;
  added.name = draft_.parts.texts.intern(name);
  customers.push_back(added);
  if (id >= customer_of_text_.size())
    customer_of_text_.resize(static_cast<std::size_t>(id) * 2 + 16, kNoSlot);
  customer_of_text_[id] = customer;
  names_.add(name_key(name), customer);
  return customer;
}

std::uint32_t CustomersReader::find(std::string_view customer) {
  const std::uint32_t by_id = with_id(draft_.parts.texts.find(customer));
  return by_id != kNoSlot ? by_id : names_.find(name_key(customer)).position;
}

base::TextId CustomersReader::id_for_row_without(const LoadedSource& source, const formats::Row& row) {
  std::string id = "row " + std::to_string(row.line);
  for (int number = 2; with_id(draft_.parts.texts.find(id)) != kNoSlot; ++number) {
    id = "row " + std::to_string(row.line) + " (" + std::to_string(number) + ")";
  }
  if (!log_.only_counted("missing-id")) {
    log_.warning(source.at(row), "missing-id", source.header(Field::id), "",
                 base::tr("the row has no id; it was given the id {}", id));
  }
  return draft_.parts.texts.intern(id);
}

void CustomersReader::read_customers(const LoadedSource& source) {
  customers_were_read_ = true;
  std::string scratch;
  for (formats::Cursor rows = source.rows(); rows.next();) {
    const formats::Row& row = rows.row();
    if (row.blank()) continue;
    std::string_view name = full_name(source, row, scratch);
    if (is_null(name)) name = {};
    if (name.empty()) {  // people who are customers may stand beside an often empty company
      const auto company = std::find_if(source.headers.begin(), source.headers.end(),
                                        [](const Header& h) { return is_called(h, "company"); });
      if (company != source.headers.end()) {
        name = row.cell(static_cast<std::size_t>(company - source.headers.begin()));
      }
    }
    const std::string_view cell = source.has(Field::id) ? source.cell(row, Field::id) : name;
    const base::TextId id = is_null(cell) ? id_for_row_without(source, row) : draft_.parts.texts.intern(cell);
    std::uint32_t customer = with_id(id);
    if (customer == kNoSlot) {
      customer = add(id, name);
      model::Customer& added = draft_.parts.customers.back();
      const std::string_view segment = source.cell(row, Field::segment);
      if (!is_null(segment)) added.segment = draft_.parts.texts.intern(segment);
      if (const auto value = number_in(source.cell(row, Field::value))) added.value = *value;
    } else if (!log_.only_counted("duplicate-id")) {
      log_.warning(
          source.at(row), "duplicate-id", source.header(Field::id), cell,
          base::tr("an earlier row has this customer and stays; only the links of this row were added"));
    }
    serve(source, row, customer, 1);
  }
}

void CustomersReader::read_links(const LoadedSource& source) {
  const bool may_add = !customers_were_read_;
  for (formats::Cursor rows = source.rows(); rows.next();) {
    const formats::Row& row = rows.row();
    if (row.blank()) continue;
    const std::string_view cell = source.cell(row, Field::customer_id);
    std::uint32_t customer = is_null(cell) ? kNoSlot : find(cell);
    if (customer == kNoSlot && may_add && !is_null(cell))
      customer = add(draft_.parts.texts.intern(cell), cell);
    if (customer == kNoSlot) {
      const std::string_view code = is_null(cell) ? "missing-id" : "unknown-customer";
      if (!log_.only_counted(code)) {
        log_.warning(source.at(row), code, source.header(Field::customer_id), cell,
                     is_null(cell) ? base::tr("the row names no customer; it was left out")
                                   : base::tr("no customers file has this customer; the link was left out"));
      }
      continue;
    }
    const auto given = number_in(source.cell(row, Field::weight));
    const std::uint32_t weight =
        given && *given >= 1 && *given < 1e9 ? static_cast<std::uint32_t>(*given) : 1;
    if (!source.has(Field::served_by)) {
      if (customer >= rows_for_servers_.size()) rows_for_servers_.resize(draft_.parts.customers.size(), 0);
      rows_for_servers_[customer] += weight;
      continue;
    }
    if (is_null(source.cell(row, Field::served_by)) && !log_.only_counted("missing-id")) {
      log_.warning(source.at(row), "missing-id", source.header(Field::served_by), "",
                   base::tr("the row names no position; it was left out"));
    }
    serve(source, row, customer, weight);
  }
}

void CustomersReader::serve(const LoadedSource& source, const formats::Row& row, std::uint32_t customer,
                            std::uint32_t weight) {
  const std::string_view cell = source.cell(row, Field::served_by);
  if (is_null(cell)) return;
  auto link = [&](const KeyIndex::Found& found, std::string_view text, std::uint32_t times) {
    if (found.position == kNoSlot) {
      if (log_.only_counted("unknown-person")) return;
      log_.warning(source.at(row), "unknown-person", source.header(Field::served_by), text,
                   base::tr("no position has this id; the link was left out"));
      return;
    }
    draft_.parts.links.push_back({customer, found.position, times});
    if (found.ambiguous && !log_.only_counted("ambiguous-name")) {
      log_.warning(source.at(row), "ambiguous-name", source.header(Field::served_by), text,
                   base::tr("several people are called so; the first of them was taken"));
    }
  };
  const base::Slot whole = draft_.find(cell);  // the usual cell is one id
  if (whole != kNoSlot) return link({whole, false}, cell, weight);
  for (const WeightedId& id : ids_in(cell, ';')) {
    const base::Slot exact = draft_.find(id.whole);
    if (exact != kNoSlot) {
      link({exact, false}, id.whole, weight);
      continue;
    }
    const KeyIndex::Found found = positions_.find(id.text);
    const std::size_t star = id.text.rfind('*');
    if (found.position == kNoSlot && star != std::string::npos) {
      const std::string_view before = base::trimmed(std::string_view(id.text).substr(0, star));
      if (const KeyIndex::Found without = positions_.find(before); without.position != kNoSlot) {
        if (!log_.only_counted("bad-number")) {
          log_.warning(source.at(row), "bad-number", source.header(Field::served_by), id.text,
                       base::tr("the weight is no whole number from 1 up; the link counts once"));
        }
        link(without, before, weight);
        continue;
      }
    }
    link(found, id.text, id.weight == 1 ? weight : id.weight);
  }
}

void CustomersReader::settle_links() {
  auto& links = draft_.parts.links;
  std::stable_sort(links.begin(), links.end(), [](const model::ServingLink& a, const model::ServingLink& b) {
    return a.customer != b.customer ? a.customer < b.customer : a.position < b.position;
  });
  std::size_t kept = 0;
  for (const model::ServingLink& link : links) {
    if (kept > 0 && links[kept - 1].customer == link.customer && links[kept - 1].position == link.position) {
      links[kept - 1].weight += std::min(link.weight, 0xFFFFFFFFU - links[kept - 1].weight);
    } else {
      links[kept++] = link;
    }
  }
  links.resize(kept);
  // A link that only says who serves weighs as much as what was counted for it.
  for (model::ServingLink& link : links) {
    const std::uint32_t rows =
        link.customer < rows_for_servers_.size() ? rows_for_servers_[link.customer] : 0;
    if (rows > 0) link.weight = link.weight == 1 ? rows : link.weight + rows;
  }
}

}  // namespace flipchart::importers
