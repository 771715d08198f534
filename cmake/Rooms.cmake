# One CMake target for each room (folder) of src/, so that the compiler enforces who may include whom.
#
#   flipchart_room(NAME [folder] [PUBLIC room...] [PRIVATE third-party...])
#
# PUBLIC names the rooms it may include; third-party libraries stay PRIVATE.

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

add_library(flipchart_flags INTERFACE)
target_compile_options(flipchart_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                                                 -Wno-sign-conversion)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 gives false alarms about optimised library code: overlapping copies in plain string concatenation
  # (its bug 105651), unset strings in temporaries (105562), freed vectors that it takes for arrays on the stack.
  target_compile_options(flipchart_flags INTERFACE
    $<$<COMPILE_LANGUAGE:CXX>:-Wno-restrict -Wno-maybe-uninitialized -Wno-free-nonheap-object>)
endif()
if(FLIPCHART_WERROR)
  target_compile_options(flipchart_flags INTERFACE -Werror)
endif()
if(FLIPCHART_FUZZ)
  target_compile_options(flipchart_flags INTERFACE -fsanitize=fuzzer-no-link)  # coverage guides the fuzzer
endif()
if(FLIPCHART_SANITIZE)
  target_compile_options(flipchart_flags INTERFACE -fsanitize=${FLIPCHART_SANITIZE} -fno-omit-frame-pointer
                                                   -fno-sanitize-recover=all)
  target_link_options(flipchart_flags INTERFACE -fsanitize=${FLIPCHART_SANITIZE})
endif()

function(flipchart_room name)
  cmake_parse_arguments(ROOM "" "FOLDER" "PUBLIC;PRIVATE" ${ARGN})
  if(NOT ROOM_FOLDER)
    set(ROOM_FOLDER ${name})
  endif()
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${ROOM_FOLDER}/*.cpp
       ${CMAKE_SOURCE_DIR}/src/${ROOM_FOLDER}/*.hpp)
  add_library(flipchart_${name} STATIC ${sources})
  target_include_directories(flipchart_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  target_link_libraries(flipchart_${name} PRIVATE flipchart_flags ${ROOM_PRIVATE})
  foreach(room ${ROOM_PUBLIC})
    target_link_libraries(flipchart_${name} PUBLIC flipchart_${room})
  endforeach()
  set_target_properties(flipchart_${name} PROPERTIES LINKER_LANGUAGE CXX)
endfunction()

# flipchart_test(NAME FOLDER tests/<folder> LINK libraries...): one test program for each room.
function(flipchart_test name)
  cmake_parse_arguments(T "" "FOLDER" "LINK" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/${T_FOLDER}/*_test.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(test_${name} ${sources})
  target_include_directories(test_${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_link_libraries(test_${name} PRIVATE flipchart_flags ${T_LINK} GTest::gmock GTest::gtest_main)
  gtest_discover_tests(test_${name} DISCOVERY_TIMEOUT 60 WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
endfunction()
