/**
 * Signatures of a finished PDF: fills in number and date, signs, and checks what came
 * back signed, each as a revision behind the bytes that are there.
 */
@NamedInterface("signature")
@NullMarked
package vn.dean06.document.signature;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
