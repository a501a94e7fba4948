# casus_library(<name> [FOLDER <folder>] [EXCEPT <folder>] LINK <target>...)
# One static library per top-level folder, made of every .cpp below it (or below FOLDER in it; not
# those below EXCEPT), all with the same include root and warnings.
add_library(casus_flags INTERFACE)
target_include_directories(casus_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(casus_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
  -Wno-missing-field-initializers # every member has a default; naming the first ones is enough
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict> # g++ 12 sees overlaps in std::string that are none (GCC bug 105651)
  $<$<BOOL:${CASUS_WERROR}>:-Werror>)
if(CASUS_SANITIZE)
  target_compile_options(casus_flags INTERFACE -fsanitize=${CASUS_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(casus_flags INTERFACE -fsanitize=${CASUS_SANITIZE})
endif()
if(CASUS_FUZZ)
  target_compile_options(casus_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

function(casus_library name)
  cmake_parse_arguments(ARG "" "FOLDER;EXCEPT" "LINK" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${ARG_FOLDER}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  if(ARG_EXCEPT)
    list(FILTER sources EXCLUDE REGEX "/${ARG_EXCEPT}/")
  endif()
  add_library(${name} STATIC ${sources})
  target_link_libraries(${name} PUBLIC casus_flags ${ARG_LINK})
endfunction()
