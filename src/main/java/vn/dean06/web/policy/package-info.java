/**
 * What the browser lets pages load and reach.
 */
@NamedInterface("policy")
@NullMarked
package vn.dean06.web.policy;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
