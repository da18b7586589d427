@NullMarked
package vn.dean06;

import org.jspecify.annotations.NullMarked;
