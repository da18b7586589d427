/**
 * What was entered with the program of commit 5964223, found again after the migrations
 * since; asked for through the pages and addresses that its people use, as tables and
 * modules change.
 */
@NullMarked
package vn.dean06.olddata;

import org.jspecify.annotations.NullMarked;
