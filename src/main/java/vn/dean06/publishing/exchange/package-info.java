/**
 * The package in which documents travel between the document systems of agencies (edXML,
 * QCVN 102:2016/BTTTT).
 */
@NullMarked
package vn.dean06.publishing.exchange;

import org.jspecify.annotations.NullMarked;
