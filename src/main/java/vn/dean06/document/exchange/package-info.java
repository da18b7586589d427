/**
 * The package in which documents travel between the document systems of agencies (edXML,
 * QCVN 102:2016/BTTTT).
 */
@NamedInterface("exchange")
@NullMarked
package vn.dean06.document.exchange;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
