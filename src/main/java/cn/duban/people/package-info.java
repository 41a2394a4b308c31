/// Who is who: contacts, leaders and staff with their accounts, and how that is changed by chat.
@NullMarked
package cn.duban.people;

import org.jspecify.annotations.NullMarked;
