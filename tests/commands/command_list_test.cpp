// The list of commands outside the window, and the page of the guide that is made of it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "commands/command.hpp"
#include "commands/command_list.hpp"

namespace {

using namespace flipchart;
using namespace flipchart::commands;
using testing::HasSubstr;

TEST(CommandList, NamesEveryCommandInEveryForm) {
  const std::string text = command_list_text();
  const auto json = nlohmann::json::parse(command_list_json());
  const std::string guide = command_list_guide();
  ASSERT_EQ(json.size(), command_table().size());
  for (const Command& command : command_table()) {
    EXPECT_THAT(text, HasSubstr("  " + std::string(command.id) + " "));
    EXPECT_THAT(guide, HasSubstr("| " + std::string(command.label) + " |"));
    const auto found = std::find_if(json.begin(), json.end(),
                                    [&](const nlohmann::json& one) { return one.at("id") == command.id; });
    ASSERT_NE(found, json.end()) << command.id;
    EXPECT_EQ(found->contains("key"), !command.key.empty()) << command.id;
    EXPECT_EQ(found->at("group"), name_of(command.group));
  }
}

TEST(CommandList, TheGuidesPageIsWhatTheProgramSays) {
  std::ifstream file("docs/guide/keys.md", std::ios::binary);
  const std::string page(std::istreambuf_iterator<char>(file), {});
  EXPECT_TRUE(page == command_list_guide())
      << "docs/guide/keys.md differs from the table of commands; write it anew with\n"
         "  build/ci/src/flipchart commands --guide > docs/guide/keys.md";
}

}  // namespace
