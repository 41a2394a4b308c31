/// The talk with units' contacts: reports, claims, plans, requests and questions, understood and answered.
@NullMarked
package cn.duban.contact;

import org.jspecify.annotations.NullMarked;
