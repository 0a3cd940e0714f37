# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Writes FILES of SOURCE_DIR with PATCH applied into OUTPUT_DIR. A patch that does not apply any more leaves them as they are
# and a file "stale" beside them, so that a test fails instead of the build.
foreach(file IN LISTS FILES)
    get_filename_component(folder ${OUTPUT_DIR}/${file} DIRECTORY)
    file(COPY ${SOURCE_DIR}/${file} DESTINATION ${folder})
    file(TOUCH ${OUTPUT_DIR}/${file})
endforeach()
file(REMOVE ${OUTPUT_DIR}/stale)

# Outside of the repository in git's eyes: it would apply the patch to the sources themselves.
set(ENV{GIT_CEILING_DIRECTORIES} ${OUTPUT_DIR}/..)
execute_process(COMMAND ${GIT} apply -p1 -C1 ${PATCH}
    WORKING_DIRECTORY ${OUTPUT_DIR} RESULT_VARIABLE result ERROR_VARIABLE words)
if(NOT result EQUAL 0)
    file(WRITE ${OUTPUT_DIR}/stale "${words}")
    message(WARNING "${PATCH} does not apply: ${words}")
endif()
