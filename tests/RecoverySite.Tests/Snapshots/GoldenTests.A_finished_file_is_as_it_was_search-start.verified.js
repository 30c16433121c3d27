RecoverySearch.shard("55a23c0f","start",{"pages":22,
"step":1,
"hits":"1",
"together":16,
"notices":[["emergency","Emergency","Signs of an overdose"],["danger","Danger","Do not stop at once"]],
"leftOut":"",
"common":"",
"english":1});
