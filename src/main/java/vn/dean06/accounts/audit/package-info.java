/**
 * The audit trail: what people did, were refused and failed in, and where that is read.
 */
@NamedInterface("audit")
@NullMarked
package vn.dean06.accounts.audit;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
