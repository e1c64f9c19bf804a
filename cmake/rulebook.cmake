# build/nextline.rulebook, and nextline.eligibility beside it: knowledge/ compiled by the program
# itself, again when any of it changed.
file(GLOB_RECURSE knowledge CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/knowledge/*.yaml
  ${CMAKE_SOURCE_DIR}/knowledge/*.tsv)
list(FILTER knowledge EXCLUDE REGEX "/knowledge/patients/")
set(nextline_rulebook ${CMAKE_BINARY_DIR}/nextline.rulebook)
add_custom_command(OUTPUT ${nextline_rulebook} ${CMAKE_BINARY_DIR}/nextline.eligibility
  COMMAND nextline compile ${CMAKE_SOURCE_DIR}/knowledge -o ${nextline_rulebook}
  DEPENDS nextline ${knowledge}
  COMMENT "Compiling the knowledge"
  VERBATIM)
add_custom_target(compiled_rulebook ALL DEPENDS ${nextline_rulebook})
install(FILES ${nextline_rulebook} ${CMAKE_BINARY_DIR}/nextline.eligibility
  DESTINATION share/nextline)
