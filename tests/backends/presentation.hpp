// A presentation as a program of slides reads it: its parts out of the zip, its slides as trees, its shapes
// one by one.
#pragma once

#include <gtest/gtest.h>
#include <zip.h>

#include <cstring>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace flipchart::support {

// Of a part: "ppt/slides/slide1.xml" and "../theme/x.xml" give "ppt/theme/x.xml".
inline std::string resolved(std::string_view part, std::string_view target) {
  std::string folder(part.substr(0, part.rfind('/') == std::string_view::npos ? 0 : part.rfind('/')));
  while (target.starts_with("../")) {
    target.remove_prefix(3);
    folder.resize(folder.rfind('/') == std::string::npos ? 0 : folder.rfind('/'));
  }
  return folder.empty() ? std::string(target) : folder + '/' + std::string(target);
}

inline std::string relationships_of(const std::string& part) {
  const std::size_t slash = part.rfind('/');
  if (slash == std::string::npos) return "_rels/" + part + ".rels";
  return part.substr(0, slash) + "/_rels/" + part.substr(slash + 1) + ".rels";
}

class Presentation {
 public:
  explicit Presentation(const std::string& bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    if (archive == nullptr) {
      ADD_FAILURE() << "no zip: " << zip_error_strerror(&error);
      return;
    }
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
      zip_stat_t stat;
      zip_stat_init(&stat);
      zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &stat);
      std::string text(stat.size, '\0');
      zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
      zip_fread(file, text.data(), text.size());
      zip_fclose(file);
      EXPECT_TRUE(parts.emplace(stat.name, std::move(text)).second) << stat.name << " is there twice";
    }
    zip_discard(archive);
  }

  std::string slide_name(std::size_t number) const {
    return "ppt/slides/slide" + std::to_string(number + 1) + ".xml";
  }
  std::size_t slides() const {
    std::size_t count = 0;
    while (parts.contains(slide_name(count))) ++count;
    return count;
  }
  pugi::xml_document tree(const std::string& part) const {
    pugi::xml_document tree;
    EXPECT_TRUE(parts.contains(part)) << part;
    const auto found = parts.find(part);
    if (found != parts.end()) {
      const auto read = tree.load_buffer(found->second.data(), found->second.size(),
                                         pugi::parse_full | pugi::parse_ws_pcdata);
      EXPECT_TRUE(read) << part << ": " << read.description() << " at " << read.offset;
    }
    return tree;
  }
  pugi::xml_document slide(std::size_t number) const { return tree(slide_name(number)); }
  // Id to part, of what a part refers to.
  std::map<std::string, std::string> targets(const std::string& part) const {
    std::map<std::string, std::string> found;
    const pugi::xml_document relations = tree(relationships_of(part));
    for (const pugi::xml_node relation : relations.child("Relationships"))
      found[relation.attribute("Id").value()] = resolved(part, relation.attribute("Target").value());
    return found;
  }

  std::map<std::string, std::string> parts;
};

// A p:sp, p:cxnSp or p:grpSp.
struct SlideShape {
  pugi::xml_node node;
  std::string name;
  std::string words;
  std::string id;
  double x = 0, y = 0, w = 0, h = 0;  // EMU, as it is seen: turned
  pugi::xml_node properties() const {
    return node.child("p:spPr") ? node.child("p:spPr") : node.child("p:grpSpPr");
  }
  bool is(const char* element) const { return std::strcmp(node.name(), element) == 0; }
};

inline void gather_shapes(pugi::xml_node parent, std::vector<SlideShape>& shapes) {
  for (const pugi::xml_node node : parent) {
    SlideShape shape;
    shape.node = node;
    if (!shape.is("p:sp") && !shape.is("p:cxnSp") && !shape.is("p:grpSp")) continue;
    const pugi::xml_node named = node.first_child().child("p:cNvPr");
    shape.name = named.attribute("name").value();
    shape.words = named.attribute("descr").value();
    shape.id = named.attribute("id").value();
    const pugi::xml_node frame = shape.properties().child("a:xfrm");
    shape.x = frame.child("a:off").attribute("x").as_double();
    shape.y = frame.child("a:off").attribute("y").as_double();
    shape.w = frame.child("a:ext").attribute("cx").as_double();
    shape.h = frame.child("a:ext").attribute("cy").as_double();
    if (frame.attribute("rot").as_int() / 5'400'000 % 2 != 0) {
      shape.x += (shape.w - shape.h) / 2;
      shape.y += (shape.h - shape.w) / 2;
      std::swap(shape.w, shape.h);
    }
    shapes.push_back(shape);
    if (shape.is("p:grpSp")) gather_shapes(node, shapes);
  }
}

inline std::vector<SlideShape> shapes_of(const pugi::xml_document& slide) {
  std::vector<SlideShape> shapes;
  gather_shapes(slide.child("p:sld").child("p:cSld").child("p:spTree"), shapes);
  return shapes;
}

}  // namespace flipchart::support
