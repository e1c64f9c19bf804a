// SPDX-License-Identifier: Apache-2.0
// A room that has headers only so far.
