"""A trial as the registry's API v2 records it."""


def study(number, criteria, status="RECRUITING", taken="2026-11-01",
          condition="Metastatic Breast Cancer"):
    return {"protocolSection": {
        "identificationModule": {"nctId": f"NCT{number:08}", "briefTitle": f"Study {number}"},
        "statusModule": {"overallStatus": status},
        "conditionsModule": {"conditions": [condition]},
        "eligibilityModule": {"eligibilityCriteria": criteria, "sex": "ALL"}},
        "derivedSection": {"miscInfoModule": {"versionHolder": taken}}}
